/** The operations of what the office taught the intake: layouts and spellings confirmed, answers to senders. */
export const learningContract = {} as const;
