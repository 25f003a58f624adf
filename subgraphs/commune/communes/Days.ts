/** Days that follow each other, both ends included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}
