/** Every way an input or a call can fail. The CLI turns a code into an exit code; prose is made where it is thrown. */
export type ErrorCode =
  | 'usage'
  | 'model'
  | 'not-found'
  | 'unreadable'
  | 'is-folder'
  | 'empty-folder'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'no-post'
  | 'feed'
  | 'fetch'
  | 'robots'
  | 'private-address'
  | 'content-type'
  | 'table'
  | 'write'
  | 'internal';

/** The one error class. `message` is one sentence: what, where, what to do. */
export class PostlensError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PostlensError';
    this.code = code;
  }
}
