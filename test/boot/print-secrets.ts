import { keepSecrets } from '../../src/boot/secrets.ts'

// One of several processes that start at once: what it prints is compared with what the others print.
console.log(JSON.stringify(keepSecrets(process.argv[2] ?? '')))
