/** What a command that takes long is doing, told on a terminal. */
export type Progress = (doing: string) => void;
