export interface Saying {
  readonly message: string;
  readonly help: string | null;
}
export const verbatim = (message: string, help?: string): Saying => ({ message, help: help ?? null });
