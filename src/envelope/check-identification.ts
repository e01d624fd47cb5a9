import { dateTimeKind } from './date-time.js';
import { parseDocumentType } from './document-type.js';
import { type EnvelopeFindings, shown } from './envelope-findings.js';
import type { PayloadFacts } from './payload.js';
import type { Field, SbdhFields } from './sbdh-fields.js';
import type { SbdhRule } from './sbdh-rules.js';

/** HeaderVersion and DocumentIdentification: what the envelope says it carries. `payload` is undefined where it carries not just one document. */
export function checkIdentification(fields: SbdhFields, payload: PayloadFacts | undefined, findings: EnvelopeFindings): void {
  const place = fields.identification ?? fields.header;

  function expect(rule: SbdhRule, name: string, field: Field | undefined, expected: string | undefined, of: string): void {
    if (field !== undefined && field.value.trim() !== '' && (expected === undefined || field.value === expected)) return;
    const found = field?.value ?? '';
    findings.add({
      rule,
      node: field?.node ?? (name === 'HeaderVersion' ? fields.header : place),
      message: found.trim() === '' ? `The envelope has no ${name}.` : `${name} is ${shown(found)}, but ${of} is ${shown(expected ?? '')}.`,
      remedy: expected === undefined ? `Write ${of} in ${name}.` : `Write <${name}>${expected}</${name}>.`,
      values: { found, ...(expected === undefined ? {} : { expected }) },
    });
  }

  expect('SBDH-HEADER-VERSION', 'HeaderVersion', fields.headerVersion, '1.0', 'the version of the header that Peppol uses');
  expect('SBDH-STANDARD', 'Standard', fields.standard, payload?.namespace, "the namespace of the document's root element");
  expect('SBDH-TYPE', 'Type', fields.type, payload?.local, "the name of the document's root element");
  const version = parseDocumentType(fields.scopes.DOCUMENTID.first?.instance?.value ?? '')?.version;
  expect('SBDH-TYPE-VERSION', 'TypeVersion', fields.typeVersion, version, 'the version at the end of the document type identifier');
  expect('SBDH-INSTANCE', 'InstanceIdentifier', fields.instance, undefined, 'an identifier of this message alone, a UUID,');
  checkCreated(fields.created, place, findings);
}

function checkCreated(created: Field | undefined, place: number, findings: EnvelopeFindings): void {
  const found = created?.value ?? '';
  const kind = dateTimeKind(found);
  if (kind === 'with zone') return;
  const text =
    found.trim() === '' ? 'The envelope has no CreationDateAndTime.' : `CreationDateAndTime ${shown(found)} is no date and time.`;
  findings.add({
    rule: 'SBDH-CREATED',
    node: created?.node ?? place,
    severity: kind === 'without zone' ? 'warning' : 'error',
    message: kind === 'without zone' ? `CreationDateAndTime ${shown(found)} has no time zone, so nobody knows when it was.` : text,
    remedy: 'Write the day, the time and the time zone: 2026-11-22T09:30:00+01:00 or 2026-11-22T08:30:00Z.',
    values: { found },
  });
}
