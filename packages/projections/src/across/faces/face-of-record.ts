/**
 * What a record says to a viewer, field by field, in words that can be compared. Nothing that is marked is in it, nor
 * what is for two others alone.
 */
export type Face = Readonly<Record<string, string | undefined>>
