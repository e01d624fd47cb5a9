/*
 * What JUnit's XML and SVRL allow, as far as these reports use them, written down from their descriptions: the schemas themselves are
 * not to be had as packages. JUnit after the schema that Jenkins publishes for it; SVRL after annex D of ISO/IEC 19757-3.
 */

const attributes = (...names: string[]): string => names.map((name) => `<xs:attribute name="${name}"/>`).join('');
const message = (name: string): string =>
  `<xs:element name="${name}"><xs:complexType mixed="true">${attributes('type', 'message')}</xs:complexType></xs:element>`;
const counted = (...names: string[]): string => names.map((name) => `<xs:attribute name="${name}" type="xs:nonNegativeInteger"/>`).join('');

export const JUNIT_XSD = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="testsuites"><xs:complexType>
    <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>${attributes('name')}
  </xs:complexType></xs:element>
  <xs:element name="testsuite"><xs:complexType>
    <xs:sequence>
      <xs:element name="properties" minOccurs="0"><xs:complexType><xs:sequence>
        <xs:element name="property" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="name" use="required"/><xs:attribute name="value" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="name" use="required"/>${counted('tests', 'failures', 'errors', 'skipped')}<xs:attribute name="time" type="xs:decimal"/>
  </xs:complexType></xs:element>
  <xs:element name="testcase"><xs:complexType>
    <xs:choice minOccurs="0">${message('failure')}${message('error')}<xs:element name="system-out" type="xs:string"/></xs:choice>
    <xs:attribute name="name" use="required"/>${attributes('classname')}<xs:attribute name="time" type="xs:decimal"/>
  </xs:complexType></xs:element>
</xs:schema>`;

const optional = (name: string): string => `<optional><attribute name="${name}"/></optional>`;

export const SVRL_RNG = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://purl.oclc.org/dsdl/svrl" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="schematron-output">
    ${['title', 'phase', 'schemaVersion'].map(optional).join('')}
    <zeroOrMore><element name="text"><text/></element></zeroOrMore>
    <zeroOrMore><element name="ns-prefix-in-attribute-values"><attribute name="prefix"/><attribute name="uri"/></element></zeroOrMore>
    <oneOrMore>
      <element name="active-pattern">
        <optional><attribute name="document"><data type="anyURI"/></attribute></optional>
        <optional><attribute name="id"/></optional>${['name', 'role'].map(optional).join('')}
      </element>
      <oneOrMore>
        <element name="fired-rule"><attribute name="context"/>${['id', 'role', 'flag'].map(optional).join('')}</element>
        <zeroOrMore>
          <choice>
            <element name="failed-assert"><ref name="assertion"/></element>
            <element name="successful-report"><ref name="assertion"/></element>
          </choice>
        </zeroOrMore>
      </oneOrMore>
    </oneOrMore>
  </element></start>
  <define name="assertion">
    ${['id', 'role', 'flag'].map(optional).join('')}
    <attribute name="location"/><attribute name="test"/>
    <zeroOrMore><element name="diagnostic-reference"><attribute name="diagnostic"/><text/></element></zeroOrMore>
    <element name="text"><text/></element>
  </define>
</grammar>`;
