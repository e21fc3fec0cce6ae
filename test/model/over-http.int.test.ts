import { describeOverHttp } from './over-http.suite.ts'

describeOverHttp({ calls: 300 })
