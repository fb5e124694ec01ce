import { hash, randomBytes } from 'node:crypto'

/** In milliseconds. */
export const DAY = 86_400_000

/** 192 random bits: too many to guess, so a plain hash keeps them. */
export const secret = (): string => randomBytes(24).toString('base64url')

export const hashed = (token: string): string => hash('sha256', token, 'base64url')
