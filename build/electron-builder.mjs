/**
 * What is packed with: `electron-builder.yml`, and, where `DVK_UPDATE_URL` names a folder on a web server, the address at
 * which the program may look for updates over the net. Without it the program knows of none. Each kind of processor has a
 * folder of its own there, for `latest.yml` names the installers of one packing alone.
 *
 * @type {import("electron-builder").Configuration}
 */
const address = (process.env.DVK_UPDATE_URL ?? "").trim().replace(/\/+$/, "");
if (address !== "" && !(URL.canParse(address) && new URL(address).protocol === "https:")) {
  throw new Error(`DVK_UPDATE_URL must be an address by https, not “${address}”`);
}

export default {
  extends: "build/electron-builder.yml",
  publish: address === "" ? null : { provider: "generic", url: `${address}/\${arch}` },
};
