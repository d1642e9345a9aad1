/** Nothing that everybody may see stands under an address. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
  /** What the HTTP server answers. */
  readonly statusCode = 404
  readonly code = 'not found'
}
