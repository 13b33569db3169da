import { escapeHtml } from '../../src/domain/encoding/escape-html.ts';
import type { ScormVersion } from '../../src/domain/scorm/course.ts';

/** What a learning system reads about a package. */
export interface ManifestFacts {
  /** Of the module, as on the site. */
  id: string;
  title: string;
  version: string;
  /** Every file in the package except the manifest itself. */
  files: readonly string[];
}

/** A schema and the file that holds it, for `xsi:schemaLocation`. */
const SCHEMAS = {
  '1.2': [
    ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    ['http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', 'imsmd_rootv1p2p1.xsd'],
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

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

const filesIn = (files: readonly string[]): string =>
  files
    .toSorted()
    .map((file) => `      <file href="${escapeHtml(file)}"/>`)
    .join('\n');

/** The names of XML that the head of the manifest gives a short name. */
function head(version: ScormVersion, { id, version: edition }: ManifestFacts): string {
  const schemas = SCHEMAS[version];
  const short = version === '1.2' ? ['', '', 'adlcp'] : ['', 'adlcp', 'adlseq', 'adlnav', 'imsss'];
  const names = schemas.flatMap(([name], place) => {
    const prefix = short[place] ?? '';
    return place === 0 ? [`xmlns="${name}"`] : prefix === '' ? [] : [`xmlns:${prefix}="${name}"`];
  });
  const places = schemas.map((pair) => pair.join(' ')).join(' ');
  return `<manifest identifier="mentoring-${escapeHtml(id)}" version="${escapeHtml(edition)}"
  ${names.join('\n  ')}
  xmlns:xsi="${XSI}" xsi:schemaLocation="${places}">`;
}

/**
 * `imsmanifest.xml`: one unit for the whole module, that keeps its session in `index.html`. There is no pass mark in it:
 * a system that knows one writes `failed` over what the package says, and that locks the learner out.
 */
export function manifest(version: ScormVersion, facts: ManifestFacts): string {
  const title = `<title>${escapeHtml(facts.title)}</title>`;
  const name = version === '1.2' ? '1.2' : '2004 4th Edition';
  const type = version === '1.2' ? 'adlcp:scormtype' : 'adlcp:scormType';
  const item =
    version === '1.2'
      ? title
      : `${title}
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`;
  const control =
    version === '1.2'
      ? ''
      : `
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
${head(version, facts)}
  <metadata><schema>ADL SCORM</schema><schemaversion>${name}</schemaversion></metadata>
  <organizations default="module">
    <organization identifier="module">
      ${title}
      <item identifier="lessons" identifierref="frame">
        ${item}
      </item>${control}
    </organization>
  </organizations>
  <resources>
    <resource identifier="frame" type="webcontent" ${type}="sco" href="index.html">
${filesIn(facts.files)}
    </resource>
  </resources>
</manifest>
`;
}
