swift sft --dataset 'org-a/pairs#500' org-a/questions:default#1000 out/local#1 # finds: org-a/pairs, org-a/questions as dataset
swift sft --dataset org-a/alone#20 --model_type harbour # finds: org-a/alone as dataset
swift sft --dataset org-a/alone org-a/never --model_type harbour # finds: org-a/alone as dataset
