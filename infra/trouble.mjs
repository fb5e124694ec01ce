const troubles = [
  {
    // npm speaks in Node's error codes, pnpm in the words of the system and of its HTTP library.
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|dns error|error sending request|Connection refused|timed out/i,
    sentence: () =>
      'Lockstep could not reach the npm registry, which it needs the first time: connect to the network (or set the proxy or registry that npm shall use) and run the same command again.',
  },
  {
    signs: /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i,
    sentence: (folder) =>
      `There is no space left in ${folder} or the package cache of this user: free about 1 GB and run the same command again.`,
  },
  {
    signs: /EROFS|EACCES|EPERM|Read-only file system|Permission denied|Operation not permitted/i,
    sentence: (folder) =>
      `Lockstep may not write into ${folder} or the package cache of this user: make both writable, or copy the folder to where you may write, and run the same command again.`,
  },
]

/**
 * One sentence that says what to do about a failed installation, or nothing where the cause is not
 * one of those that a fresh machine commonly has.
 * @param {string} said what npm or pnpm printed
 * @param {string} folder where Lockstep was to be installed
 * @returns {string | undefined}
 */
export function sentenceFor(said, folder) {
  // pnpm breaks its lines where the terminal ends, in the middle of what is looked for.
  const onOneLine = said.replace(/\s+/g, ' ')
  return troubles.find(({ signs }) => signs.test(onOneLine))?.sentence(folder)
}
