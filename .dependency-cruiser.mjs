import { readFileSync } from "node:fs";

/**
 * Who may import whom. The rules are the table under “Rooms” in docs/architecture.md: what the page
 * says is what is checked, so the page cannot grow untrue. A row reads: folder | what lives there |
 * may import (folders, or npm packages that the folder alone may use; “–” for nothing).
 */
const page = readFileSync(new URL("./docs/architecture.md", import.meta.url), "utf8");
const rows = [...page.matchAll(/^\| `([^`]+)` \| .* \| ([^|]*) \|$/gm)].map(([, folder, may]) => ({
  folder: folder.replace(/\/$/, ""),
  may: [...may.matchAll(/`([^`]+)`/g)].map(([, name]) => name.replace(/\/$/, "")),
}));
if (rows.length < 10) throw new Error("docs/architecture.md: the table of rooms was not found");

const literal = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const inside = (folder) => `^${literal(folder)}(/|$)`;
const rooms = rows.map(({ folder }) => folder);

const roomRules = rows.map(({ folder, may }) => {
  // A room inside another one (core/intake/plan) is judged by its own row.
  const nested = rooms.filter((other) => other.startsWith(`${folder}/`));
  return {
    name: `may-import-${folder}`,
    comment: `${folder} may import only: ${[folder, ...may].join(", ")} (docs/architecture.md)`,
    severity: "error",
    from: { path: inside(folder), pathNot: [...nested.map(inside), "\\.test\\.ts$"] },
    to: { path: rooms.map(inside), pathNot: [folder, ...may].map(inside) },
  };
});

/** Packages that one room alone may use. */
const OWNERS = [
  ["knex", "^(core/store|migrations)/"],
  ["sqlite3", "^core/store/"],
  ["exceljs", "^(core/(documents|forms)|tests)/"],
  ["@e965/xlsx", "^(core/intake/read|tests)/"],
  ["yauzl", "^core/(intake/read|documents/write|forms|store/backup)/"],
  ["commander", "^cli/"],
  ["electron", "^electron/"],
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    ...OWNERS.map(([name, owner]) => ({
      name: `only-${name}`,
      comment: `${name} is used in one room only`,
      severity: "error",
      from: { pathNot: [owner, "\\.test\\.ts$", "^tests/", "^scripts/", "/testing/"] },
      to: { path: `^node_modules/${literal(name)}/` },
    })),
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-dev-packages",
      comment: "what runs at the office may not need a package that is only there for development",
      severity: "error",
      from: {
        path: "^(core|cli|electron|server|parsers|printing|migrations)/",
        pathNot: ["\\.test\\.ts$", "/testing/"],
      },
      // Electron is the ground that the desktop host stands on, and no package to be packed into it.
      to: { dependencyTypes: ["npm-dev"], pathNot: "^node_modules/(@types|electron)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types", "default"] },
    exclude: { path: "^(dist|out|samples)/" },
  },
};
