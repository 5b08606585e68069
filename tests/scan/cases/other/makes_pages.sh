#!/bin/bash
# A script that writes a program of another language, which asks a service.
mkdir -p pages/src
cat > pages/src/App.jsx << 'EOF'
export const ask = async (text) => {
  const answer = await fetch(
    `https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key=${key}`, // finds: gemini-2.5-flash from google
    { method: 'POST', body: JSON.stringify({ contents: [{ parts: [{ text }] }] }) },
  );
  return answer.json();
};
EOF
cat > pages/src/settings.ts << 'EOF'
export const settings = { model: "gpt-4o-mini" }; // finds: gpt-4o-mini from openai
EOF
cat > pages/README.txt << 'EOF'
Ask it with model: "gpt-4o-mini".
EOF
