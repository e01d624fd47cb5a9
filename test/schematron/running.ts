import { emitSchema } from '../../src/schematron/emit.js';
import { parseXml } from '../../src/xml/parse.js';
import * as runtime from '../../src/xpath/runtime/index.js';
import { type Files, read, schema } from './reading.js';

/** A schema whose one pattern has these rules. */
export function rules(content: string): string {
  return schema(`<pattern>${content}</pattern>`);
}

/** A rule on `a` with one assert `A`. */
export function assert(test: string): string {
  return rules(`<rule context="a"><assert id="A" test="${test}"/></rule>`);
}

const NOW = new runtime.Temporal('dateTime', 2026, 3, 2, 10, 30, runtime.Decimal.ZERO, 0);

/** What a schema says of a document: `id: message`, or `id! code` where a check cannot be evaluated. */
export function run(files: Files, xml: string): string[] {
  const { code, checks } = emitSchema(read(files));
  const { run } = new Function('rt', code)(runtime);
  const said: string[] = [];
  const id = (check: number): string => checks[check]?.id ?? '';
  const report = {
    failed: (check: number, _: number, say: () => runtime.Said) => said.push(`${id(check)}: ${say().message}`),
    error: (check: number, _: number, error: string) => said.push(`${id(check)}! ${error}`),
  };
  run(parseXml(new TextEncoder().encode(xml)), report, { now: NOW });
  return said;
}
