import ts from 'typescript'

/** What a source does that some folder must not do. */
export type Deed = 'waits' | 'asks the clock' | 'makes a date' | 'rolls dice' | 'reads the environment' | 'reaches outside'

/** Names of the runtime that lead out of a pure function. */
const outside = new Set([
  'process',
  'globalThis',
  'performance',
  'crypto',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'Deno',
  'Buffer',
])

/** The deeds of a source, each with its line: `waits (line 3)`. Read from its syntax, so that a comment or a text is none. */
export function deedsOf(text: string): readonly string[] {
  const source = parse(text)
  const found: string[] = []
  visit(source, (node) => {
    const deed = deedOf(node)
    if (deed !== null) found.push(`${deed} (line ${lineOf(source, node.getStart(source))})`)
  })
  return found
}

function deedOf(node: ts.Node): Deed | null {
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return 'waits'
  if (ts.isForOfStatement(node) && node.awaitModifier !== undefined) return 'waits'
  if (ts.isNewExpression(node) && isName(node.expression, 'Date'))
    return (node.arguments ?? []).length === 0 ? 'asks the clock' : 'makes a date'
  if (ts.isCallExpression(node) && isName(node.expression, 'Date')) return 'asks the clock'
  if (ts.isPropertyAccessExpression(node)) return deedOfMember(node)
  if (ts.isIdentifier(node) && outside.has(node.text) && !isNameOfMember(node)) return 'reaches outside'
  return null
}

function deedOfMember({ expression, name }: ts.PropertyAccessExpression): Deed | null {
  if (isName(expression, 'Date') && name.text === 'now') return 'asks the clock'
  if (isName(expression, 'Math') && name.text === 'random') return 'rolls dice'
  return isName(expression, 'process') && name.text === 'env' ? 'reads the environment' : null
}

// `lot.process` and `{ process: 1 }` name members of something of ours.
function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  )
}

const isName = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name

/** What is left of a source once its types are taken away; nothing, of a port. */
export function leftAtRunTime(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, removeComments: true },
  })
  return outputText.replace(/^export \{\};?\s*$/m, '').trim()
}

/** A function, and how many lines are its own: those of functions inside that have a body of several lines are theirs. */
export interface MeasuredFunction {
  readonly name: string
  readonly line: number
  readonly ownLines: number
}

/** The functions of a source, measured. */
export function functionsOf(text: string): readonly MeasuredFunction[] {
  const source = parse(text)
  const found: MeasuredFunction[] = []
  visit(source, (node) => {
    if (!hasBody(node)) return
    const name = node.name?.getText(source) ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText(source) : 'a function')
    found.push({ name, line: lineOf(source, node.getStart(source)), ownLines: linesOf(source, node) - linesWithin(source, node) })
  })
  return found
}

function linesWithin(source: ts.SourceFile, outer: ts.Node): number {
  let lines = 0
  const look = (node: ts.Node): void => {
    const own = hasBody(node) ? linesOf(source, node) : 0
    if (own > 1) lines += own
    else ts.forEachChild(node, look)
  }
  ts.forEachChild(outer, look)
  return lines
}

type WithBody = ts.FunctionLikeDeclaration & { readonly body: ts.Node }

const hasBody = (node: ts.Node): node is WithBody => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined

function linesOf(source: ts.SourceFile, node: ts.Node): number {
  return lineOf(source, node.end) - lineOf(source, node.getStart(source)) + 1
}

const lineOf = (source: ts.SourceFile, position: number): number => source.getLineAndCharacterOfPosition(position).line + 1

const parse = (text: string): ts.SourceFile => ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2024, true)

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}
