import { describeOverHttp } from '../model/over-http.suite.ts'

describeOverHttp({ calls: 10_000 })
