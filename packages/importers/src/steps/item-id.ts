/** An item within a history: the file it was first seen in, and its number there. Numbers are never used again. */
export interface ItemId {
  readonly file: string
  readonly number: number
}

export const idText = ({ file, number }: ItemId): string => `${file}#${number}`
