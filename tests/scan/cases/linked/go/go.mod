module example.org/rag

go 1.22
