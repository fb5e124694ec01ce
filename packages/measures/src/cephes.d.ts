// The package ships its declarations for `require` only; an import finds none.
declare module 'cephes' {
  /** Settles once the functions below may be called. */
  export const compiled: Promise<void>
  /** Inverse of the regularised incomplete beta integral: x with I_x(a, b) = y. */
  export function incbi(a: number, b: number, y: number): number
  /** Standard normal distribution function. */
  export function ndtr(x: number): number
  /** Natural logarithm of the gamma function. */
  export function lgam(x: number): number
}
