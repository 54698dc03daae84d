import { describe, expect, it } from "vitest";
import { findBrowser, type Machine } from "./browser.ts";

const machine = (has: string[], env: Machine["env"] = {}, platform: NodeJS.Platform = "linux"): Machine => ({
  env,
  platform,
  exists: (path) => has.includes(path),
});

describe("findBrowser", () => {
  it("takes the one that DVK_BROWSER names before all others", () => {
    const env = { DVK_BROWSER: "/opt/my chrome", PATH: "/usr/bin" };
    expect(findBrowser(machine(["/opt/my chrome", "/usr/bin/chromium"], env))).toBe("/opt/my chrome");
  });

  it("does not silently take another one where DVK_BROWSER is wrong, and names the path", () => {
    const env = { DVK_BROWSER: "/opt/khong-co", PATH: "/usr/bin" };
    expect(() => findBrowser(machine(["/usr/bin/chromium"], env))).toThrow(/\/opt\/khong-co.*DVK_BROWSER/u);
  });

  it("finds a browser on the path", () => {
    expect(findBrowser(machine(["/usr/bin/google-chrome"], { PATH: "/bin:/usr/bin" }))).toBe("/usr/bin/google-chrome");
  });

  it("finds Edge, which comes with Windows, and Chrome of one user", () => {
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    expect(findBrowser(machine([edge], { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" }, "win32"))).toBe(edge);
    const chrome = "C:\\Users\\Lan\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
    expect(findBrowser(machine([chrome], { LOCALAPPDATA: "C:\\Users\\Lan\\AppData\\Local" }, "win32"))).toBe(chrome);
  });

  it("says what to install where there is none", () => {
    expect(() => findBrowser(machine([]))).toThrow(/Hãy cài.*DVK_BROWSER/u);
  });
});
