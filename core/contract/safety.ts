/** The operations of the data's safety: backups, restoring, moving to another computer. */
export const safetyContract = {} as const;
