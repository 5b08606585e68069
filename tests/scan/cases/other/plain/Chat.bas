Attribute VB_Name = "Chat"
' Const MODEL = "gpt-4-turbo"
Const CHAT_MODEL As String = "gpt-4o-mini" ' # finds: gpt-4o-mini from openai
Public Function Ask(prompt As String, _
    Optional model As String = "gpt-4.1") As String ' # finds: gpt-4.1 from openai
    If model = "gpt-4" Then Exit Function
    body = "{""model"": """ & model & """}"
    Call Send(model:="claude-3-5-haiku-latest") ' # finds: claude-3-5-haiku-latest from anthropic
End Function
