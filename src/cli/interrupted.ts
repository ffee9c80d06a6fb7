/** The user stopped the work; what was done until then is whole and stays. Ends with exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
