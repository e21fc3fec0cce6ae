/** Migrates the database that its one argument names, and writes the names of what was run as a line of JSON. */
import { migrate } from '../../adapters/postgres/migrate.ts'

console.log(JSON.stringify(await migrate(process.argv[2] ?? '')))
