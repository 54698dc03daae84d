import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes `dist/licences.txt`: every package that the lock file names for the running program, with its version and the
 * words of its licence, for the bundles hold their code without them. It is packed beside the archive, where it can be read.
 *
 * @param {string} project the project's folder
 */
export async function writeLicences(project) {
  const { packages } = JSON.parse(await readFile(join(project, "package-lock.json"), "utf8"));
  const parts = [];
  for (const [path, { dev, devOptional, optional }] of Object.entries(packages)) {
    if (path === "" || dev || devOptional) continue;
    const folder = join(project, path);
    const names = await readdir(folder).catch((error) => {
      // What is for other systems is not installed here, nor packed.
      if (optional && error.code === "ENOENT") return null;
      throw error;
    });
    if (names !== null) parts.push(await licenceOf(folder, names));
  }
  await mkdir(join(project, "dist"), { recursive: true });
  await writeFile(join(project, "dist/licences.txt"), parts.join(`\n${"-".repeat(72)}\n\n`));
}

async function licenceOf(folder, names) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = names.filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/iu.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const said = typeof license === "string" ? license : (license?.type ?? "");
  const by = typeof author === "string" ? author : (author?.name ?? "");
  // Some packages name their licence and do not bring its words.
  const words = texts.length > 0 ? texts : [`${said}. Copyright ${by}`.trim()];
  return `${name} ${version} (${said})\n\n${words.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n")}\n`;
}
