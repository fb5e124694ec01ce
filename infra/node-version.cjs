'use strict'
// Preloaded before the bootstrap, so it is written in the JavaScript that every Node since 0.12 can
// read: an old Node shall say one sentence, not a syntax error.

var withNodeFromRegistry = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']
var brought = withNodeFromRegistry.indexOf(process.platform + '-' + process.arch) >= 0
var needed = brought ? [20, 0] : [24, 11]
var version = process.versions.node.split('.').map(Number)

if (version[0] < needed[0] || (version[0] === needed[0] && version[1] < needed[1])) {
  console.error(
    'Lockstep needs Node ' +
      needed.join('.') +
      ' or newer and this is Node ' +
      process.versions.node +
      ': install a current one from https://nodejs.org and run the same command again.',
  )
  process.exit(1)
}
