/** One measured figure of the quality gate, such as `{ name: 'tokens F1', value: 99.6 }`; larger is better. */
export interface Figure {
  readonly name: string;
  readonly value: number;
}
