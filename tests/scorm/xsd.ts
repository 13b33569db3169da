import { validateXML } from 'xmllint-wasm';
import { schemasOf } from '../../scripts/scorm/schemas.ts';
import type { ScormVersion } from '../../src/domain/scorm/course.ts';

/** One schema that brings in those of all names in a manifest. */
const whole = (imports: readonly (readonly [name: string, file: string])[]): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports
    .map(([name, file]) => `<xs:import namespace="${name}" schemaLocation="${file}"/>`)
    .join('')}</xs:schema>`;

const IMPORTS = {
  '1.2': [
    ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
  ],
  '2004': [
    ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
    ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
    ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
    ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
  ],
} as const;

/** What the schemas of SCORM say is wrong with a manifest; a line for each. */
export async function schemaErrors(version: ScormVersion, manifest: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'whole.xsd', contents: whole(IMPORTS[version]) }],
    preload: Object.entries(schemasOf(version)).map(([fileName, contents]) => ({ fileName, contents })),
  });
  if (valid) return [];
  return errors.length > 0 ? errors.map(({ message }) => message) : ['The manifest could not be checked.'];
}
