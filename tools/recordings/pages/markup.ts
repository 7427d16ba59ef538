const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
};

/** Escapes as Ofsted's site does, the apostrophe with a number. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** What stands around every page of the site. */
export const siteShell = (title: string, main: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<title>${escaped(title)} - Find an Inspection Report - Ofsted</title>
</head>
<body>
<div class="main-content">
<header class="header"><div class="container"><a class="header__home-link" href="/"><span class="nonvisual">Ofsted homepage</span></a></div></header>
<main id="main" tabindex="-1">
${main}
</main>
</div>
<footer class="footer"><div class="container"><ul class="footer__links list-inline"><li><a href="/terms-and-conditions">Terms of use</a></li></ul></div></footer>
</body>
</html>
`;
