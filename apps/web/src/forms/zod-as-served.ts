import { config } from 'zod'

export { config, strictObject } from 'zod'

// The server's pages may not make code from text: schemas then neither try to nor are reported for it.
config({ jitless: true })
