import { defineConfig } from 'rolldown'
import { NATIVE, threads } from './threads.ts'

/** The server and its threads in a few files: a start that looks for 1,600 modules takes twice as long. */
export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  external: [
    NATIVE,
    // Nest loads these only where they are installed.
    /^@nestjs\/(microservices|platform-express|websockets)/,
    /^@fastify\/(multipart|view)$/,
    /^class-(transformer|validator)/,
  ],
  plugins: [threads()],
  output: {
    dir: 'dist',
    chunkFileNames: '[name].js',
    sourcemap: true,
    // They lie beside it; read at every start, their texts would cost a fifth of it.
    sourcemapExcludeSources: true,
    keepNames: true,
  },
})
