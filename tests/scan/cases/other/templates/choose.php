<?php
$chosen = get_option('harbour_model', 'gpt-4o-mini'); // finds: gpt-4o-mini from openai
?>
<select name="harbour_model">
  <option value="gpt-4o-mini" <?php selected($chosen, 'gpt-4o-mini'); ?>>Small # finds: gpt-4o-mini from openai
  <option value="gemini-1.5-flash">Gemini</option> # finds: gemini-1.5-flash from google
  <option value="automatic">Automatic</option>
</select>
<p>We compared it with "gpt-4-turbo".</p>
<script>
  const body = {model: "claude-3-haiku-20240307", messages: []}; // finds: claude-3-haiku-20240307 from anthropic
</script>
