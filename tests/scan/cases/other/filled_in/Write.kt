package org.example

import java.io.File

fun write(port: Int, home: File) {
    File(home, "agent.yaml").writeText(
        """
        provider: mistral
        model: mistral-small-2506 # finds: mistral-small-2506 from mistral
        port: ${port + 1}
        """.trimIndent()
    )
}
