/**
 * A page to try questions at `/graphql`, in demonstration only. It stands alone: the usual one is fetched from a
 * distribution network at each opening, and nothing here may depend on, or tell, a third party.
 */
export function questionPage(): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Archipel · GraphQL</title>
<style>
body{font:16px/1.4 system-ui,sans-serif;margin:0;display:grid;grid-template:auto 1fr/1fr 1fr;height:100vh;gap:.5rem;padding:.5rem;box-sizing:border-box}
header{grid-column:1/-1;display:flex;gap:1rem;align-items:end;flex-wrap:wrap}h1{font-size:1.1rem;margin:0}
label{display:flex;flex-direction:column;min-height:0}textarea,pre,input{font:14px/1.4 ui-monospace,monospace;border:1px solid #767676;padding:.5rem;margin:0}
.ask{display:grid;grid-template-rows:3fr 1fr;gap:.5rem;min-height:0}textarea{flex:1;resize:none}pre{overflow:auto;white-space:pre-wrap}
button{font:inherit;padding:.4rem 1rem}
</style>
</head>
<body>
<header><h1>Archipel · GraphQL</h1>
<label>Jeton / token <input id="token" type="password" autocomplete="off" size="40"></label>
<button id="send" type="button">Envoyer / Send (Ctrl+Entrée)</button></header>
<div class="ask">
<label>Question <textarea id="query" spellcheck="false">{ __schema { queryType { fields { name description } } } }</textarea></label>
<label>Variables (JSON) <textarea id="variables" spellcheck="false">{}</textarea></label>
</div>
<pre id="answer" aria-live="polite" tabindex="0" aria-label="Réponse / Answer"></pre>
<script>
const at = (id) => document.getElementById(id);
const send = async () => {
  try {
    const token = at('token').value.trim();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: 'Bearer ' + token } : {}) },
      body: JSON.stringify({ query: at('query').value, variables: JSON.parse(at('variables').value || '{}') }),
    });
    at('answer').textContent = JSON.stringify(await response.json(), null, 2);
  } catch (error) { at('answer').textContent = String(error); }
};
at('send').addEventListener('click', send);
addEventListener('keydown', (event) => { if (event.ctrlKey && event.key === 'Enter') send(); });
</script>
</body>
</html>`;
}
