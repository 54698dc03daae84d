/** Imported before the command line: writes the address of every module that is loaded to `$DVK_LOADED`. */
import { register } from "node:module";

const hooks = `
  import { appendFileSync } from "node:fs";
  export async function load(url, context, next) {
    appendFileSync(process.env.DVK_LOADED, url.split("?")[0] + "\\n");
    return next(url, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
