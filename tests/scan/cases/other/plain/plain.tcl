# set model "gpt-4-turbo"
set model "gpt-4o-mini" ;# finds: gpt-4o-mini from openai
# the next one is asked for by an option
ask -model "gpt-4.1" ;# finds: gpt-4.1 from openai
