/** What a person typed into Slack, as they saw it: Slack hands it on escaped, with mentions and links in its own signs. */

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A person, a group or a channel becomes `mention`: a name never enters a report by the way. */
export function asTyped(text: string, mention: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_whole, inside: string) => {
      if (/^[@#!]/.test(inside)) return mention;
      const [address = '', label] = inside.split('|');
      return label ?? address.replace(/^(mailto|tel):/, '');
    })
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
