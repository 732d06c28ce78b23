import ts from 'typescript'
import { calledName, literalText, nodesOf, placeOf } from './syntax.ts'
import { productionCode, type Tree } from './tree.ts'

/** `named`: keys that code hands to a translator or carries as a message. `mentions` is generous: the key as any string, or by a template that can make it. */
export type KeyUses = {
  readonly named: readonly { readonly key: string; readonly where: string }[]
  mentions(key: string): boolean
}

const translators = new Set(['t', 'translate', 'message'])

export function keyUses(tree: Tree): KeyUses {
  const nodes = productionCode(tree)
    .filter(({ path }) => !/^src\/locales\/[^/]+\//.test(path))
    .flatMap((file) => [...nodesOf(file.ast)].map((node) => ({ file, node })))
  const strings = new Set(nodes.map(({ node }) => (ts.isTemplateExpression(node) ? undefined : literalText(node))))
  const templates = nodes.flatMap(({ node }) =>
    ts.isTemplateExpression(node) && node.head.text !== '' ? [patternOf(node)] : [],
  )
  const named = nodes.flatMap(({ file, node }) => {
    const key = translatedKey(node)
    return key === undefined ? [] : [{ key, where: placeOf(file, node) }]
  })
  return { named, mentions: (key) => strings.has(key) || templates.some((pattern) => pattern.test(key)) }
}

function translatedKey(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !isTranslation(node)) return undefined
  const [first] = node.arguments
  const isWritten = first && (ts.isStringLiteral(first) || ts.isNoSubstitutionTemplateLiteral(first))
  return isWritten ? first.text : undefined
}

/** `t('key')` and `translate(locale)('key')`; `translate('id')` alone takes a language. */
function isTranslation(call: ts.CallExpression): boolean {
  if (ts.isCallExpression(call.expression)) return calledName(call.expression) === 'translate'
  const name = calledName(call)
  return name !== undefined && translators.has(name) && name !== 'translate'
}

/** `area.${number}.title` can make every key that begins and ends like it. */
function patternOf(template: ts.TemplateExpression): RegExp {
  const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    `^${quoted(template.head.text)}${template.templateSpans.map(({ literal }) => `.+${quoted(literal.text)}`).join('')}$`,
  )
}
