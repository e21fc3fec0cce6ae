import { cruise } from 'dependency-cruiser'
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser'

/** Who may import whom, as docs/architecture.md has it: each rule says what is forbidden. Tests may import everything. */
export const importRule: readonly IForbiddenRuleType[] = [
  forbidden('domain imports nothing but itself', { path: '^src/domain/' }, { pathNot: '^src/domain/' }),
  forbidden('ports import domain and one another', { path: '^ports/' }, { pathNot: '^(ports|src/domain)/' }),
  forbidden('ports import types alone', { path: '^ports/' }, { dependencyTypesNot: ['type-only'] }),
  forbidden('application imports domain and ports', { path: '^src/application/' }, { pathNot: '^(src/(application|domain)|ports)/' }),
  forbidden('an adapter imports no other adapter', { path: '^adapters/([^/]+)/' }, { path: '^adapters/', pathNot: '^adapters/$1/' }),
  forbidden('an adapter imports nothing of application and boot', { path: '^adapters/' }, { path: '^src/', pathNot: '^src/domain/' }),
  forbidden('of a port only types are imported', { path: '^(src|adapters)/' }, { path: '^ports/', dependencyTypesNot: ['type-only'] }),
  forbidden(
    'nothing that runs imports what only helps to make it',
    { path: '^(src|ports|adapters)/' },
    { path: '^(test|infra|contract-tests)/' },
  ),
  forbidden(
    'nothing that runs imports a development dependency',
    { path: '^(src|ports|adapters)/' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  ),
  forbidden('every import leads somewhere', {}, { couldNotResolve: true }),
  forbidden('no import goes round in a circle', {}, { circular: true }),
  forbidden('no module is an orphan', { orphan: true }, {}),
  // verify-cli.ts and worker.ts are programs of their own; env-example.ts writes the table of settings out, for whoever changes it and for the test of .env.example.
  forbidden(
    'every module is part of the service',
    { path: '^src/boot/(main|worker|verify-cli)\\.ts$' },
    { path: '^(src|ports|adapters)/', pathNot: '^src/boot/(main|worker|verify-cli|env-example)\\.ts$', reachable: false },
  ),
]

/** One import that breaks the rule; `to` is the module itself where it is about being imported. */
export interface Breach {
  readonly rule: string
  readonly from: string
  readonly to: string
}

/** Every breach of the import rule in the house at `root`, and the modules of it that were seen. */
export async function findBreaches(root: string): Promise<{ readonly modules: readonly string[]; readonly breaches: readonly Breach[] }> {
  const { output } = await cruise(
    ['src', 'ports', 'adapters'],
    {
      baseDir: root,
      ruleSet: { forbidden: [...importRule] },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      parser: 'tsc',
    },
    { extensions: ['.ts', '.js'], conditionNames: ['node', 'import', 'types'], exportsFields: ['exports'] },
  )
  const { modules, summary } = output as ICruiseResult
  return {
    modules: modules.map(({ source }) => source).filter((source) => /^(src|ports|adapters)\//.test(source)),
    breaches: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

function forbidden(name: string, from: object, to: object): IForbiddenRuleType {
  return { name, severity: 'error', from, to }
}
