/** Numbers that an organisation may set, by what they belong to and their name; what is left out is as at first. */
export type Settings = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What holds: what was set last, and for the rest what holds at first. */
export const heldOf = <T extends Readonly<Record<string, { readonly from: number }>>>(
  first: T,
  set: Readonly<Record<string, number>> = {},
) =>
  Object.fromEntries(
    Object.entries(first).map(([name, { from }]) => [name, set[name] ?? from]),
  ) as { readonly [K in keyof T]: number }

/** The settings after one more. */
export const withSetting = (
  settings: Settings = {},
  { of, name, value }: { readonly of: string; readonly name: string; readonly value: number },
): Settings => ({ ...settings, [of]: { ...settings[of], [name]: value } })
