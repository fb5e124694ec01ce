/** What a record says, field by field, in words that can be compared. Nothing that is marked is in it. */
export type Face = Readonly<Record<string, string | undefined>>
