/**
 * A test runner command for Chromium: `executeServerCommand('accessibility-tree')` gives the page's whole accessibility
 * tree as assistive technology gets it, in reading order. Each node: `role`, `name`, `description`, `depth`, and the
 * properties that it has (`expanded`, `live`, …). What is ignored is left out.
 */
export const treePlugin = () => ({
  name: 'accessibility-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    const { browser, id } = session;
    if (browser.type !== 'playwright' || browser.product !== 'chromium') return undefined;
    const page = browser.getPage(id);
    const client = await page.context().newCDPSession(page);
    try {
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      return inOrder(nodes);
    } finally {
      await client.detach();
    }
  },
});

function inOrder(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = [];
  const visit = (node, depth) => {
    const { ignored, role, name, description, properties = [], childIds = [] } = node;
    if (!ignored)
      list.push({
        role: role?.value ?? '',
        name: name?.value ?? '',
        description: description?.value ?? '',
        depth,
        ...Object.fromEntries(properties.map(({ name, value }) => [name, value.value])),
      });
    for (const child of childIds) {
      const next = byId.get(child);
      if (next) visit(next, depth + !ignored);
    }
  };
  visit(nodes[0], 0);
  return list;
}
