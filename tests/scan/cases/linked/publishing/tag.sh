# What a script of the project publishes under is no model; the same option of another script may be one.
python tag.py org-t/texts  # finds: org-t/texts as dataset
python tag.py data 0 --verbose 1
python tag.py --repo_id org-t/tagged --hf_model org-t/second  # finds: org-t/second
python tag.py --verbose -m openai/gpt-4o-mini --repo_id=org-t/tagged  # finds: gpt-4o-mini from openai
python else.py --repo_id org-t/loaded  # finds: org-t/loaded
bash judge.sh -m org-t/judge-7b@hyperbolic -s 1  # finds: org-t/judge-7b from hyperbolic
bash judge.sh -m llama3-1-8b@lepton -s 1  # finds: llama3-1-8b from lepton
bash judge.sh -m org-t/judge-7b@somebody -s 1
