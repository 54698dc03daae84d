/** Style sheets are imported for their effect alone. */
declare module "*.css";

/** The words of a file, taken into the build. */
declare module "*.md?raw" {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Addresses or words of the files that match, by their paths from the module; written out by the build. */
  glob(
    pattern: string | string[],
    options: { eager: true; query: "?url" | "?raw"; import: "default" },
  ): Record<string, string>;
}
