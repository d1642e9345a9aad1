/** Why a platform would refuse a message for good. Each platform knows some of them. */
export type RenderFault =
  | 'text-empty'
  | 'text-too-long'
  | 'caption-too-long'
  | 'file-too-large'
  | 'too-many-buttons'
  | 'button-label-empty'
  | 'button-token-size'
  | 'button-url'

/** A message that its platform would refuse: a fault of the program, found before the call. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
  readonly code: RenderFault

  constructor(code: RenderFault) {
    super(`a message cannot be sent: ${code}`)
    this.code = code
  }
}
