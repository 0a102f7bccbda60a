export interface Guesser {
  readonly version: number;
}
export const NO_GUESSER: Guesser = { version: 0 };
