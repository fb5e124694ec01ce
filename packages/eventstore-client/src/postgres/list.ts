/**
 * A list as PostgreSQL reads one. The client would do it, after asking every new connection for the server's types; that
 * question's failure nobody could catch.
 */
export const list = (values: readonly (string | number)[]): string =>
  `{${values.map((value) => (typeof value === 'number' ? value : quoted(value))).join(',')}}`

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
