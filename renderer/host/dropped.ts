/** Where each file of a dropped folder lay in it; browsers say so for chosen folders only. */
const places = new WeakMap<File, string>();

/** Name of a file with its folders, for the unit often stands in the folder's name. */
export function pathInDrop(file: File): string {
  return places.get(file) ?? (file.webkitRelativePath || file.name);
}

/** All files of a drop, those inside folders too, in the order of their names. */
export async function filesOfDrop(data: DataTransfer): Promise<File[]> {
  // The list of items is emptied as soon as the event ends, so the entries are taken first.
  const entries = [...data.items].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const files: File[] = [];
  for (const entry of entries) if (entry) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    places.set(file, entry.fullPath.replace(/^\//, ""));
    files.push(file);
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A reader gives at most a hundred entries at a time, and none when it is through.
    for (;;) {
      const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (part.length === 0) return;
      for (const inner of part.sort((a, b) => a.name.localeCompare(b.name))) await collect(inner, files);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
