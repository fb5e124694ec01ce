// A package that reads this source must find the declarations too.
/// <reference path="./cephes.d.ts" />

import { compiled, incbi, lgam, ndtr } from 'cephes'

// WebAssembly is compiled once, at import, so that every measure stays a plain function.
await compiled

/**
 * Quantile of the Beta(a, b) distribution: the x in 0..1 below which a share `p` of it lies.
 *
 * Defined for a, b > 0 and p in 0..1. Source: Cephes `incbi` (Moshier 1989).
 */
export const betaQuantile = (p: number, a: number, b: number): number => incbi(a, b, p)

/** Φ(z), the standard normal distribution function, 0..1. Source: Cephes `ndtr`. */
export const normalCdf = (z: number): number => ndtr(z)

/** ln of n over k, for whole 0 ≤ k ≤ n. */
export const logChoose = (n: number, k: number): number =>
  lgam(n + 1) - lgam(k + 1) - lgam(n - k + 1)
