#!/usr/bin/env node
console.log('lockstep: nothing to run yet');
