import { type Contract, exampleNames, type Operation, operationsOf } from './contract.ts'
import type { ExampleStep } from './example-story.ts'

/**
 * Where an operation has no example to run, or the story of the examples leaves one out.
 *
 * An example is a request and the success that answers it, under one name; without a body the response alone is the example.
 *
 * @returns one sentence per fault
 */
export function exampleFaults(contract: Contract, story: readonly ExampleStep[]): readonly string[] {
  const operations = operationsOf(contract)
  const told = story.map(({ operation, example }) => `${operation} ${example}`)
  const runnable = operations.flatMap((operation) => successExamples(operation).map((example) => `${operation.id} ${example}`))

  return [
    ...operations.flatMap(operationFaults),
    ...runnable.filter((example) => !told.includes(example)).map((example) => `${example} is not in infra/contract/example-story.ts`),
    ...told
      .filter((example) => !runnable.includes(example))
      .map((example) => `infra/contract/example-story.ts tells of ${example}, which there is not`),
    ...told
      .filter((example, place) => told.indexOf(example) !== place)
      .map((example) => `infra/contract/example-story.ts tells of ${example} twice`),
  ]
}

function operationFaults(operation: Operation): readonly string[] {
  const { id, takesBody, requestExamples } = operation
  const answers = successExamples(operation)
  return [
    ...(answers.length === 0 ? [`${id} has no example of a success`] : []),
    ...answers
      .filter((name, place) => answers.indexOf(name) !== place)
      .map((name) => `${id} answers the example ${name} with two statuses`),
    ...requestExamples.filter((name) => !answers.includes(name)).map((name) => `${id} has no success that answers the example ${name}`),
    ...(takesBody
      ? answers.filter((name) => !requestExamples.includes(name)).map((name) => `${id} has no request for the example ${name}`)
      : []),
  ]
}

function successExamples({ responses }: Operation): readonly string[] {
  return responses.filter(({ status }) => status < 300).flatMap(({ response }) => exampleNames(response.content))
}
