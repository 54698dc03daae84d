/**
 * The wire between the renderer in a browser and the server on this machine: addresses, headers and
 * bounds, so that both ends read the same words. Nothing of Node here.
 *
 * Every answer is JSON of the shape `Answer`, refusals too (with a fitting HTTP status).
 */
export const WIRE = {
  /** POST JSON `CallRequest` → `Answer` of the operation. */
  call: "/api/call",
  /** POST JSON `{ callId }` → `Answer<null>`, whether or not such a call was running. */
  cancel: "/api/cancel",
  /** POST the bytes of one file → `Answer<FileToken>`. */
  files: "/api/files",
  /** GET an event stream; the data of each message is a `Progress`. */
  progress: "/api/progress",
  /** Name of the file, for a file of a folder with its folders (`a/b/c.xlsx`), through encodeURIComponent. */
  nameHeader: "x-file-name",
  /** `File.lastModified`: the day that a file counts as received on where nobody says otherwise. */
  modifiedHeader: "x-file-modified",
  /** The same value for all the files of one drop (a random text), so that they lie together. */
  dropHeader: "x-file-drop",
} as const;

/** Body of `POST /api/call`. */
export interface CallRequest {
  operation: string;
  input: unknown;
  callId?: string | null;
}

/** What the server takes of files; the renderer may say so before it sends anything. */
export interface UploadLimits {
  fileBytes: number;
  /** Files that wait at the same time to be received. */
  files: number;
  /** Bytes of all waiting files. */
  totalBytes: number;
}

const MB = 1024 * 1024;
export const UPLOAD_LIMITS: UploadLimits = { fileBytes: 200 * MB, files: 5_000, totalBytes: 4_096 * MB };

/** `<meta name="csp-nonce" content="__CSP_NONCE__">` of index.html; the server writes the nonce of each response in. */
export const NONCE_PLACEHOLDER = "__CSP_NONCE__";
